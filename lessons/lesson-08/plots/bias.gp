# Whoever picks the highest guess is fooled; two guesses fool less
# one critic: x, one critic
$data1 << EOD
0 0
0.25 0.38366222
0.5 0.76619357
0.75 1.1418096
1 1.5341629
1.25 1.9253592
1.5 2.3069618
1.75 2.6790318
2 3.1109946
EOD
# mean of two: x, mean of two
$data2 << EOD
0 0
0.25 0.27349198
0.5 0.54446375
0.75 0.8114177
1 1.081342
1.25 1.3675017
1.5 1.6430907
1.75 1.8807036
2 2.196818
EOD
# minimum of two: x, minimum of two
$data3 << EOD
0 0
0.25 0.17026764
0.5 0.33623365
0.75 0.5085021
1 0.674904
1.25 0.8410212
1.5 1.0104854
1.75 1.1395206
2 1.3640137
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'bias.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Whoever picks the highest guess is fooled; two guesses fool less' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'value of the best-looking of ten actions, all truly worth 0; mean of 4000 trials' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.80975634
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:2]
set yrange [0:3.5]
set xtics ('0' 0, '0.25' 0.25, '0.5' 0.5, '0.75' 0.75, '1' 1, '1.25' 1.25, '1.5' 1.5, '1.75' 1.75, '2' 2) offset character 0,0
set ytics ('0' 0, '1' 1, '2' 2, '3' 3)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set arrow from graph 0, first 0 to graph 1, first 0 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set label 'one critic' at screen 0.82571334, screen 0.7637802 left font 'DejaVu Sans Bold,17' textcolor rgb '#D55E00' front
set label 'mean of two' at screen 0.82571334, screen 0.5770723 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'minimum of two' at screen 0.82571334, screen 0.40698364 left font 'DejaVu Sans Bold,17' textcolor rgb '#0072B2' front
set label 'truth' at screen 0.82571334, screen 0.13661458 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set label 'noise of each guess (standard deviation)' at screen 0.4502297, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'what it seems worth' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data1 using 1:2 every 1 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data2 using 1:2 with lines linecolor rgb '#6B7075' linewidth 2.5 dashtype 1, \
  $data3 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data3 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
set output
