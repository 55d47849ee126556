# Most errors are small, a few are large
# critic 1: centre, percent
$data1 << EOD
-3.5675905 0
-3.389211 0
-3.2108314 0
-3.0324519 0
-2.8540723 0
-2.6756928 0.390625
-2.4973133 0
-2.3189337 0
-2.1405542 0
-1.9621748 0
-1.7837952 0.390625
-1.6054157 0.390625
-1.4270362 0.78125
-1.2486566 0.78125
-1.0702771 2.734375
-0.8918976 4.6875
-0.7135181 8.59375
-0.53513855 21.875
-0.35675904 28.515625
-0.17837952 14.0625
0 5.859375
0.17837952 2.734375
0.35675904 2.34375
0.53513855 2.34375
0.7135181 1.171875
0.8918976 0.390625
1.0702771 0
1.2486566 0
1.4270362 0
1.6054157 0
1.7837952 0.390625
1.9621748 0
2.1405542 0
2.3189337 0
2.4973133 0.390625
2.6756928 0
2.8540723 0
3.0324519 0.390625
3.2108314 0
3.389211 0.390625
3.5675905 0.390625
EOD
# critic 2: centre, percent
$data2 << EOD
-3.5675905 0
-3.389211 0
-3.2108314 0
-3.0324519 0
-2.8540723 0
-2.6756928 0
-2.4973133 0
-2.3189337 0.78125
-2.1405542 0
-1.9621748 0
-1.7837952 0
-1.6054157 0
-1.4270362 0.390625
-1.2486566 0.390625
-1.0702771 1.5625
-0.8918976 2.734375
-0.7135181 5.859375
-0.53513855 21.484375
-0.35675904 19.53125
-0.17837952 14.84375
0 14.0625
0.17837952 4.6875
0.35675904 2.734375
0.53513855 3.125
0.7135181 2.34375
0.8918976 1.953125
1.0702771 0
1.2486566 0.390625
1.4270362 1.171875
1.6054157 0.390625
1.7837952 0.390625
1.9621748 0
2.1405542 0.390625
2.3189337 0
2.4973133 0
2.6756928 0.390625
2.8540723 0
3.0324519 0
3.2108314 0
3.389211 0.390625
3.5675905 0
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'errors.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Most errors are small, a few are large' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'TD errors of critic 1 and critic 2 in one batch' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.89808005
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-3.6567802:3.6567802]
set yrange [0:32.5]
set xtics ('−3' -3, '−2' -2, '−1' -1, '0' 0, '1' 1, '2' 2, '3' 3) offset character 0,0
set ytics ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25, '30' 30)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'critic 1' at screen 0.91403705, screen 0.8253125 left font 'DejaVu Sans Bold,17' textcolor rgb '#E69F00' front
set label 'critic 2' at screen 0.91403705, screen 0.78350693 left font 'DejaVu Sans,15' textcolor rgb '#009E73' front
set label 'TD error Q − y' at screen 0.49439156, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'share (% per bin)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2:(0.16410916) with boxes fillcolor rgb '#E69F00' fillstyle transparent solid 0.70 noborder, \
  $data2 using 1:2 with histeps linecolor rgb '#009E73' linewidth 3 dashtype (5,4)
set output
