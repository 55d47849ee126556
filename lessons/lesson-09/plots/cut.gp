# The way back ends at the cut
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'cut.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'The way back ends at the cut' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'one critic''s loss, without the minimum; a gradient runs against the arrows and never comes to what is grey' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.061476562
set rmargin at screen 0.4832031
set tmargin at screen 0.7984375
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:539.81]
set yrange [0:557.675]
set label 'with the cut' at screen 0.27233985, screen 0.82680553 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from 129.87405, 499.1191 to 139.8544, 476.81213 head filled size screen 0.008,20,60 back linecolor rgb '#BCBFC1' linewidth 1.8 dashtype 1
set arrow from 139.8544, 429.40976 to 149.83473, 407.10275 head filled size screen 0.008,20,60 back linecolor rgb '#BCBFC1' linewidth 1.8 dashtype 1
set arrow from 149.83473, 359.70038 to 159.81508, 337.39337 head filled size screen 0.008,20,60 back linecolor rgb '#BCBFC1' linewidth 1.8 dashtype 1
set arrow from 159.81508, 289.991 to 169.79543, 267.684 head filled size screen 0.008,20,60 back linecolor rgb '#D55E00' linewidth 2.5 dashtype (5,5)
set arrow from 409.93594, 499.1191 to 399.9556, 476.81213 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 399.9556, 476.81213 to 399.9556, 429.40976 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 399.9556, 429.40976 to 389.97525, 407.10275 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 389.97525, 407.10275 to 389.97525, 359.70038 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 389.97525, 359.70038 to 379.99493, 337.39337 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 379.99493, 337.39337 to 379.99493, 289.991 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 379.99493, 289.991 to 370.0146, 267.684 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 370.0146, 267.684 to 370.0146, 220.28163 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 370.0146, 220.28163 to 269.905, 197.97462 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 169.79543, 220.28163 to 269.905, 197.97462 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 269.905, 150.57225 to 269.905, 128.26524 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 269.905, 80.86288 to 269.905, 58.555874 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 17.2,499.1191 to 242.5481,499.1191 to 242.5481,546.5215 to 17.2,546.5215 to 17.2,499.1191 front fillcolor rgb '#F5F5F5' fillstyle solid border linecolor rgb '#B5B8BA' linewidth 1.5 dashtype 1
set label 'target critic' at 129.87405, 522.8203 center font 'DejaVu Sans,21' textcolor rgb '#6B7075' front
set object polygon from 351.29922,499.1191 to 468.5727,499.1191 to 468.5727,546.5215 to 351.29922,546.5215 to 351.29922,499.1191 front fillcolor rgb '#C6B4D5' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic' at 409.93594, 522.8203 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 28.59823,429.40976 to 251.11055,429.40976 to 251.11055,476.81213 to 28.59823,476.81213 to 28.59823,429.40976 front fillcolor rgb '#F5F5F5' fillstyle solid border linecolor rgb '#B5B8BA' linewidth 1.5 dashtype 1
set label '× continues' at 139.8544, 453.11093 center font 'DejaVu Sans,21' textcolor rgb '#6B7075' front
set object polygon from 107.58249,359.70038 to 192.08698,359.70038 to 192.08698,407.10275 to 107.58249,407.10275 to 107.58249,359.70038 front fillcolor rgb '#F5F5F5' fillstyle solid border linecolor rgb '#B5B8BA' linewidth 1.5 dashtype 1
set label '× γ' at 149.83473, 383.40155 center font 'DejaVu Sans,21' textcolor rgb '#6B7075' front
set object polygon from 68.251816,289.991 to 251.37834,289.991 to 251.37834,337.39337 to 68.251816,337.39337 to 68.251816,289.991 front fillcolor rgb '#F5F5F5' fillstyle solid border linecolor rgb '#B5B8BA' linewidth 1.5 dashtype 1
set label '+ reward' at 159.81508, 313.6922 center font 'DejaVu Sans,21' textcolor rgb '#6B7075' front
set object polygon from 63.58064,220.28163 to 276.0102,220.28163 to 276.0102,267.684 to 63.58064,267.684 to 63.58064,220.28163 front fillcolor rgb '#F9E7D9' fillstyle solid border linecolor rgb '#D55E00' linewidth 2.5 dashtype (5,4)
set label '✂ detached' at 169.79543, 243.98282 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 239.62604,150.57225 to 300.18396,150.57225 to 300.18396,197.97462 to 239.62604,197.97462 to 239.62604,150.57225 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '−' at 269.905, 174.27344 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 189.21222,80.86288 to 350.59778,80.86288 to 350.59778,128.26524 to 189.21222,128.26524 to 189.21222,80.86288 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'squared' at 269.905, 104.564064 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 210.79564,11.1535 to 329.01437,11.1535 to 329.01437,58.555874 to 210.79564,58.555874 to 210.79564,11.1535 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'mean' at 269.905, 34.854687 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
plot \
  NaN
unset label; unset arrow; unset object
set lmargin at screen 0.5480391
set rmargin at screen 0.9697656
set tmargin at screen 0.7984375
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:539.81]
set yrange [0:557.675]
set label 'without it' at screen 0.7589024, screen 0.82680553 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from 130.14175, 494.08356 to 146.75165, 461.93073 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 146.75165, 414.4157 to 163.36153, 382.26285 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 163.36153, 334.74786 to 179.97142, 302.595 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 409.66824, 494.08356 to 393.05835, 461.93073 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 393.05835, 461.93073 to 393.05835, 414.4157 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 393.05835, 414.4157 to 376.44846, 382.26285 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 376.44846, 382.26285 to 376.44846, 334.74786 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 376.44846, 334.74786 to 359.8386, 302.595 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 359.8386, 302.595 to 359.8386, 255.08 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 359.8386, 255.08 to 269.905, 222.92714 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 179.97142, 255.08 to 269.905, 222.92714 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 269.905, 175.41214 to 269.905, 143.2593 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 269.905, 95.744286 to 269.905, 63.591427 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 17.2,494.08356 to 243.08351,494.08356 to 243.08351,541.5986 to 17.2,541.5986 to 17.2,494.08356 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target critic' at 130.14175, 517.84106 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 350.89218,494.08356 to 468.4443,494.08356 to 468.4443,541.5986 to 350.89218,541.5986 to 350.89218,494.08356 front fillcolor rgb '#C6B4D5' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic' at 409.66824, 517.84106 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 35.231144,414.4157 to 258.27216,414.4157 to 258.27216,461.93073 to 35.231144,461.93073 to 35.231144,414.4157 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '× continues' at 146.75165, 438.17322 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 121.008896,334.74786 to 205.71417,334.74786 to 205.71417,382.26285 to 121.008896,382.26285 to 121.008896,334.74786 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '× γ' at 163.36153, 358.50537 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 88.19061,255.08 to 271.75223,255.08 to 271.75223,302.595 to 88.19061,302.595 to 88.19061,255.08 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '+ reward' at 179.97142, 278.8375 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 239.5541,175.41214 to 300.2559,175.41214 to 300.2559,222.92714 to 239.5541,222.92714 to 239.5541,175.41214 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '−' at 269.905, 199.16965 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 189.0205,95.744286 to 350.7895,95.744286 to 350.7895,143.2593 to 189.0205,143.2593 to 189.0205,95.744286 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'squared' at 269.905, 119.501785 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set object polygon from 210.6552,16.07643 to 329.15482,16.07643 to 329.15482,63.591427 to 210.6552,63.591427 to 210.6552,16.07643 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'mean' at 269.905, 39.833927 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
plot \
  NaN
unset multiplot
set output
